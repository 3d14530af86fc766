package dev.ringspec.model.explore;

import dev.ringspec.model.call.CallStatus;
import dev.ringspec.model.rule.Act;
import dev.ringspec.model.rule.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of the rulebook's matrix, by what exploring made of them.
 *
 * @param exercised those that a command came to
 * @param dead those that none came to, although this world has devices of that role while a call has that status
 * @param excluded those that the bounds exclude: no device of this world ever has that role then
 * @param acts the acts that are not given in the explored world
 */
public record Cells(List<Cell> exercised, List<Cell> dead, List<Cell> excluded, List<Act> acts) {
    /**
     * A cell.
     *
     * @param act the act
     * @param status the status of the call
     * @param role the role of the device
     */
    public record Cell(Act act, CallStatus status, Role role) {
        private int number() {
            return Rulings.cell(Rulings.ACTS.indexOf(act), status.ordinal(), role.ordinal());
        }

        @Override
        public String toString() {
            return role + " " + act + " while the call is " + status.word().text();
        }
    }

    static Cells of(Plan plan, boolean[] exercised) {
        Cells cells = new Cells(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), actsLeftOut());
        boolean withGroups = plan.bounds.groups() > 0;
        for (Act act : Orders.ACTS) {
            for (CallStatus status : CallStatus.values()) {
                for (Role role : withGroups ? List.of(Role.values()) : Role.BETWEEN_TWO) {
                    cells.add(new Cell(act, status, role), plan, exercised);
                }
            }
        }
        if (withGroups) {
            cells.add(new Cell(Act.RUN_OUT, CallStatus.INITIATED, Role.INITIATOR), plan, exercised);
            cells.add(new Cell(Act.RUN_OUT, CallStatus.ONGOING, Role.INITIATOR), plan, exercised);
        }
        return cells;
    }

    private void add(Cell cell, Plan plan, boolean[] was) {
        boolean can = cell.act() == Act.RUN_OUT
                ? plan.outlines.ofGroups().canTick(cell.status())
                : plan.outlines.canBe(cell.status(), cell.role());
        (was[cell.number()] ? exercised : can ? dead : excluded).add(cell);
    }

    private static List<Act> actsLeftOut() {
        List<Act> left = new ArrayList<>();
        for (Act act : Act.values()) {
            if (act.decides() && !Orders.ACTS.contains(act)) {
                left.add(act);
            }
        }
        return left;
    }
}
