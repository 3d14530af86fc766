package dev.ringspec.model.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.action.Command;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.call.Call;
import dev.ringspec.model.call.StatusWord;
import dev.ringspec.model.spec.Term.Kind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DialectTest {
    @ParameterizedTest
    @EnumSource(Term.class)
    void everyPlatformShowsATermOrIsSaidNotTo(Term term) {
        assertThat(term.forms().isWhole()).as(term.canonical()).isTrue();
    }

    @Test
    void aRowThatForgetsAPlatformIsNotWhole() {
        Forms forgetful = Forms.shown(Dialect.IOS, "x").notIn(Dialect.JAVASCRIPT);

        assertThat(forgetful.isWhole()).isFalse();
    }

    @Test
    void aRowThatBothShowsAndDeniesIsNotWhole() {
        Dialect[] all = Dialect.ofPlatforms().toArray(new Dialect[0]);

        assertThat(Forms.shown(Dialect.IOS, "x").notIn(all).isWhole()).isFalse();
        assertThat(Forms.nowhere().isWhole()).isTrue();
    }

    @Test
    void everyCommandOfTheModelIsATerm() {
        assertThat(canonical(Kind.COMMAND))
                .containsAll(Arrays.stream(Command.class.getPermittedSubclasses())
                        .map(DialectTest::method)
                        .toList());
    }

    /** The record is named as its method; what it answers itself cannot be asked without arguments. */
    private static String method(Class<?> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Test
    void theEventsStatusesAndFieldsOfTheModelAreTheTerms() {
        assertThat(canonical(Kind.EVENT))
                .containsExactlyElementsOf(
                        Stream.of(EventKind.values()).map(EventKind::callback).toList());
        assertThat(canonical(Kind.STATUS))
                .containsExactlyElementsOf(
                        Stream.of(StatusWord.values()).map(StatusWord::text).toList());
        assertThat(canonical(Kind.FIELD))
                .containsExactlyElementsOf(Arrays.stream(Call.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noTermIsThereTwice(Kind kind) {
        assertThat(canonical(kind)).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onIncomingCallCancelled    | javascript  | onIncomingCallCancelled",
                "onIncomingCallCancelled    | ios         | onIncomingCallCanceled",
                "onIncomingCallCancelled    | objective-c | onIncomingCallCanceledWithCanceledCall:error:",
                "onIncomingCallCancelled    | android     | onIncomingCallCancelled",
                "onCallEndedMessageReceived | objective-c | onCallEndedMessageReceived",
                "rejectCall                 | iOS         | rejectCall(sessionID:status:)",
                "rejectCall                 | canonical   | rejectCall",
                "startSession               | flutter     | joinSession",
                "getActiveCall              | ios         | getActiveCall"
            })
    void aTermHasTheNameThatThePlatformShowsAndElseThatOfTheProtocol(String canonical, String label, String name) {
        assertThat(Term.of(canonical, Kind.COMMAND, Kind.EVENT))
                .hasValueSatisfying(term ->
                        assertThat(Dialect.of(label).map(d -> d.name(term))).contains(name));
    }

    @Test
    void aDialectThatNobodyKnowsIsNone() {
        assertThat(Dialect.of("sip")).isEmpty();
    }

    @Test
    void theObjectiveCSampleLeavesOutTheFifthEvent() {
        assertThat(Dialect.OBJECTIVE_C.form(Term.CALL_ENDED_MESSAGE_RECEIVED)).isEmpty();
    }

    @Test
    void iosMaterialSpellsTheCancelInTwoWays() {
        assertThat(Dialect.IOS.form(Term.INCOMING_CALL_CANCELLED))
                .hasValue(new Form(
                        "onIncomingCallCanceled",
                        "onIncomingCallCanceled(canceledCall:error:)",
                        List.of("onIncomingCallCancelled(canceledCall:error:)")));
    }

    private static List<String> canonical(Kind kind) {
        return Arrays.stream(Term.values())
                .filter(t -> t.kind() == kind)
                .map(Term::canonical)
                .toList();
    }
}
