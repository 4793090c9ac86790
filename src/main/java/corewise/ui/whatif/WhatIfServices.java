package corewise.ui.whatif;

import corewise.model.MachineInfo;
import corewise.session.MachineLease;
import corewise.ui.page.PageServices;
import corewise.validation.Basis;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What the What if view needs from outside. Immutable.
 *
 * @param page what every page needs
 * @param lease who has the machine: nothing is simulated beside what measures
 * @param windowThread runs what it is given on the window's thread
 * @param nextPulse runs what it is given there too, when the next pulse begins
 * @param machine this machine as the system tells of it
 * @param kept what was measured for the simulator on this machine, empty where nothing was; asked once, in the background
 * @param maps the maps of the fastest way
 */
public record WhatIfServices(
        PageServices page,
        MachineLease lease,
        Executor windowThread,
        Executor nextPulse,
        MachineInfo machine,
        Supplier<Optional<Basis>> kept,
        KnownMaps maps) {}
