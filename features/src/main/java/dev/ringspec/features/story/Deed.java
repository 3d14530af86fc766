package dev.ringspec.features.story;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.Command.InitiateCall;
import dev.ringspec.model.action.Command.RejectCall;
import dev.ringspec.model.spec.Capability;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that somebody does: a sentence of a story that becomes one command. */
public sealed interface Deed {
    /** Who does it. */
    Person by();

    /** The command, once it is known which call is meant. */
    Command command(Scene scene);

    /** Stops a sentence in which somebody is named who is not there. */
    default void expects(Company there) {
        there.known(by());
    }

    /** What the implementation must be able to do for it. */
    default Optional<Capability> need() {
        return Optional.empty();
    }

    /**
     * Somebody calls somebody.
     *
     * @param by the caller
     * @param to the uid or guid called, right or wrong
     * @param receiverType {@code user}, {@code group}, or bad input
     * @param callType {@code audio}, {@code video}, or bad input
     * @param timeout seconds, or absent for the default
     */
    record Calling(
            Person by,
            String to,
            String receiverType,
            String callType,
            @Nullable Double timeout) implements Deed {
        private static final String STRANGER = "nobody-knows";

        /** An audio call with the default timeout. */
        public static Calling of(Person by, Person to) {
            if (to.elsewhere()) {
                throw new Miswritten("A call goes to a user, not to one of the devices: " + to);
            }
            return new Calling(by, to.uid(), "user", "audio", null);
        }

        /** An audio call to somebody, or to a group, that does not exist. */
        public static Calling toAStranger(Person by, String receiverType) {
            return new Calling(by, STRANGER, receiverType, "audio", null);
        }

        /** An audio call without saying to whom. */
        public static Calling toNobody(Person by) {
            return new Calling(by, "", "user", "audio", null);
        }

        /** An audio call to a group. */
        public static Calling toTheGroup(Person by, String group) {
            return new Calling(by, Circle.guid(group), Circle.TYPE, "audio", null);
        }

        public Calling by(String type) {
            return new Calling(by, to, receiverType, type, timeout);
        }

        public Calling toA(String type) {
            return new Calling(by, to, type, callType, timeout);
        }

        public Calling within(double seconds) {
            return new Calling(by, to, receiverType, callType, seconds);
        }

        @Override
        public void expects(Company there) {
            there.known(by);
            if (!to.isEmpty() && !to.equals(STRANGER)) {
                there.isCallable(to);
            }
        }

        @Override
        public Command command(Scene scene) {
            return new InitiateCall(to, receiverType, callType, timeout);
        }

        @Override
        public Optional<Capability> need() {
            if (timeout != null) {
                return Optional.of(Capability.CUSTOM_TIMEOUT);
            }
            return receiverType.equals(Circle.TYPE) ? Optional.of(Capability.GROUPS) : Optional.empty();
        }
    }

    /**
     * Somebody decides a call.
     *
     * @param by who
     * @param verb in which way
     * @param which which call
     */
    record Deciding(Person by, Verb verb, Which which) implements Deed {
        @Override
        public Command command(Scene scene) {
            return verb.on(scene.session(which, by, verb.role()));
        }

        @Override
        public Optional<Capability> need() {
            return verb == Verb.SENDS_BUSY ? Optional.of(Capability.BUSY) : Optional.empty();
        }
    }

    /**
     * Somebody rejects a call with a status of their own choice.
     *
     * @param by who
     * @param which which call
     * @param status the status
     */
    record RejectingWith(Person by, Which which, String status) implements Deed {
        @Override
        public Command command(Scene scene) {
            return new RejectCall(scene.session(which, by, Verb.REJECTS.role()), status);
        }
    }

    /**
     * Somebody does something that concerns only the own device.
     *
     * @param by who
     * @param command the command
     * @param ability what the implementation must be able to do for it, if anything in particular
     */
    record Alone(Person by, Command command, Optional<Capability> ability) implements Deed {
        /** What needs an ability. */
        public static Alone by(Person person, Command command, Capability ability) {
            return new Alone(person, command, Optional.of(ability));
        }

        /** What every implementation can do. */
        static Alone always(Person person, Command command) {
            return new Alone(person, command, Optional.empty());
        }

        @Override
        public Command command(Scene scene) {
            return command;
        }

        @Override
        public Optional<Capability> need() {
            return ability;
        }
    }

    /**
     * Somebody has to do with the media session of a call.
     *
     * @param by who
     * @param part what
     * @param which of which call
     */
    record Meeting(Person by, Part part, Which which) implements Deed {
        /** What one can do with a media session. */
        public enum Part {
            ASKS,
            ENTERS,
            LEAVES
        }

        @Override
        public Command command(Scene scene) {
            String session = scene.session(which, by, Ring::concerns);
            return switch (part) {
                case ASKS -> new Command.GenerateToken(session);
                case ENTERS -> new Command.StartSession(session, scene.token(by, session));
                case LEAVES -> new Command.EndSession(session);
            };
        }

        @Override
        public Optional<Capability> need() {
            return Optional.of(Capability.SESSIONS);
        }
    }
}
