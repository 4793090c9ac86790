"""A worker that notes much more than there is room for while nobody reads: flood.py SCRIPTS EVENTS ITEMS CHECKPOINTS"""

import sys

sys.path.insert(0, sys.argv[1])

import observe

observe.observe(sys.argv[2])
observe.enter(observe.THREAD, 0)
worker = observe.recorder()
for item in range(int(sys.argv[3])):
    worker.begin(item)
    for checkpoint in range(int(sys.argv[4])):
        worker.checkpoint(checkpoint % 1000)
    worker.end(observe.END)
observe.leave()
