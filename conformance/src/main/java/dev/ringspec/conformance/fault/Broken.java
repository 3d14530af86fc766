package dev.ringspec.conformance.fault;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.machine.Step;
import dev.ringspec.model.spec.Requirement;
import dev.ringspec.model.subject.Conduct;
import dev.ringspec.model.subject.Moment;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways of going wrong, each in one respect. */
final class Broken {
    private Broken() {}

    /** Refuses a command that is to be taken. */
    static Conduct refuses(Predicate<Scene> when) {
        return steps(when, (scene, right) -> right.answer().refused() ? right : Deeds.refusal(scene));
    }

    /** Takes the step that falls short of that SHOULD, wherever there is one. */
    static Conduct prefers(Requirement falls) {
        return new Conduct() {
            @Override
            public Step takes(Moment moment, List<Step> legal) {
                return legal.stream()
                        .filter(step -> step.warning().filter(falls::equals).isPresent())
                        .findFirst()
                        .orElse(legal.get(0));
            }
        };
    }

    /** Takes a command that is to be refused by that requirement. */
    static Conduct takes(Requirement refusal, Predicate<Scene> when, Function<Scene, Step> deed) {
        return steps(s -> true, (scene, right) -> {
            boolean isMeant = right.answer().refused() && right.answer().because() == refusal;
            return isMeant && when.test(scene) ? deed.apply(scene) : right;
        });
    }

    /** Takes another step than the usual one. */
    static Conduct steps(Predicate<Scene> when, BiFunction<Scene, Step, Step> deed) {
        return new Conduct() {
            @Override
            public Step takes(Moment moment, List<Step> legal) {
                Scene scene = new Scene(moment);
                return when.test(scene) ? deed.apply(scene, legal.get(0)) : legal.get(0);
            }
        };
    }

    /** Answers a command otherwise. */
    static Conduct answers(Predicate<Scene> when, BiFunction<Scene, Reply, Reply> answer) {
        return new Conduct() {
            @Override
            public Reply answers(Moment moment, Reply right) {
                Scene scene = new Scene(moment);
                return when.test(scene) ? answer.apply(scene, right) : right;
            }
        };
    }

    /** Shows the call in a result otherwise. */
    static Conduct shows(Predicate<Scene> when, UnaryOperator<Call> change) {
        return answers(when, (scene, right) -> changed(right, change));
    }

    static Reply changed(Reply right, UnaryOperator<Call> change) {
        return right instanceof Reply.Success success && success.call() != null
                ? new Reply.Success(change.apply(success.call()))
                : right;
    }

    /** Loses an event. */
    static Conduct loses(BiPredicate<Scene, CallEvent> which) {
        return tells(which, (scene, right) -> List.of());
    }

    /** Tells an event twice. */
    static Conduct doubles(BiPredicate<Scene, CallEvent> which) {
        return tells(which, (scene, right) -> List.of(right, right));
    }

    /** Changes what an event says. */
    static Conduct alters(BiPredicate<Scene, CallEvent> which, UnaryOperator<Call> change) {
        return alters(which, (scene, call) -> change.apply(call));
    }

    static Conduct alters(BiPredicate<Scene, CallEvent> which, BiFunction<Scene, Call, Call> change) {
        return tells(
                which,
                (scene, right) -> List.of(new CallEvent(
                        right.device(), right.listenerId(), right.kind(), change.apply(scene, right.call()))));
    }

    /** Tells something else in place of an event. */
    static Conduct tells(BiPredicate<Scene, CallEvent> which, BiFunction<Scene, CallEvent, List<CallEvent>> instead) {
        return new Conduct() {
            @Override
            public List<CallEvent> tells(Moment moment, CallEvent right) {
                Scene scene = new Scene(moment);
                return which.test(scene, right) ? instead.apply(scene, right) : List.of(right);
            }
        };
    }

    /** Tells something more when a command or a timer has taken effect. */
    static Conduct adds(Predicate<Scene> when, Function<Scene, List<CallEvent>> events) {
        return new Conduct() {
            @Override
            public List<CallEvent> adds(Moment moment, Step taken) {
                Scene scene = new Scene(moment);
                return when.test(scene) ? events.apply(scene) : List.of();
            }
        };
    }

    /** Tells something by itself when time has passed. */
    static Conduct muses(Function<Scene, List<CallEvent>> events) {
        return new Conduct() {
            @Override
            public List<CallEvent> muses(Moment moment) {
                return events.apply(new Scene(moment));
            }
        };
    }

    /** Tells something at the last moment before it is quiet. */
    static Conduct lags(Function<Scene, List<CallEvent>> events) {
        return new Conduct() {
            @Override
            public List<CallEvent> lags(Moment moment) {
                return events.apply(new Scene(moment));
            }
        };
    }
}
