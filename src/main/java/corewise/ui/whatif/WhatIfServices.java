package corewise.ui.whatif;

import corewise.model.MachineInfo;
import corewise.session.MachineLease;
import corewise.simulation.Costs;
import corewise.simulation.SimulatedMachine;
import corewise.simulation.Trust;
import corewise.ui.page.PageServices;
import java.util.concurrent.Executor;

/**
 * What the What if view needs from outside. Immutable.
 *
 * @param page what every page needs
 * @param lease who has the machine: nothing is simulated beside what measures
 * @param windowThread runs what it is given on the window's thread
 * @param machine this machine as the system tells of it
 * @param model this machine as it is simulated
 * @param costs what the ways cost, to begin with
 * @param trust what predictions held against runs came to
 */
public record WhatIfServices(
        PageServices page,
        MachineLease lease,
        Executor windowThread,
        MachineInfo machine,
        SimulatedMachine model,
        Costs costs,
        Trust trust) {

    /** Where nothing was measured on this machine. */
    public static WhatIfServices uncalibrated(
            PageServices page, MachineLease lease, Executor windowThread, MachineInfo machine) {
        return new WhatIfServices(
                page, lease, windowThread, machine, Machines.here(machine), Costs.typical(), Trust.NONE);
    }
}
