package dev.ringspec.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringspec.model.spec.Capabilities;
import dev.ringspec.model.spec.Dialect;
import dev.ringspec.model.subject.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class TranslationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "`rejectCall` with `busy` is refused | `rejectCall(sessionID:status:)` with `.busy` is refused",
                "onIncomingCallCancelled (cancelled) of session s1 | onIncomingCallCanceled (.cancelled) of session s1",
                "got onOutgoingCallAccepted of session s1, ongoing: x | got onOutgoingCallAccepted of session s1, .ongoing: x",
                "success with session s1, rejected or busy | success with session s1, .rejected or .busy",
                "success, cancelled | success, .cancelled",
                "a-1 rejectCall(s1, busy) was refused | a-1 rejectCall(sessionID: s1, status: .busy) was refused",
                "a-1 initiateCall(user bob, audio) succeeded | a-1 initiateCall(.user bob, .audio) succeeded",
                "a-1 clearActiveCall() succeeded | a-1 clearActiveCall() succeeded",
                "a-1 getActiveCall() succeeded | a-1 getActiveCall() succeeded",
                "callType video | callType .video",
                "callStatus missing | callStatus missing",
                "sessionId s1 | sessionID s1",
                "sessionID, callStatus (`ongoing`) | sessionID, callStatus (`.ongoing`)"
            })
    void whereNamesStandTheyAreSpeltAsThePlatformDoes(String canonical, String spelt) {
        assertThat(new Translation(Dialect.IOS).text(canonical)).isEqualTo(spelt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Until it is accepted, rejected, cancelled or timed out, a ringing call rings on quietly.",
                "S1 \"Reject the call using rejectCall()\"",
                "a user who is busy on another call; the group; audio or video",
                "`clearActive` is no command, and `told` no status",
                "refused (ERR_CALL_TERMINATED)"
            })
    void englishWordsAndQuotesStay(String text) {
        assertThat(new Translation(Dialect.IOS).text(text)).isEqualTo(text);
        assertThat(new Translation(Dialect.JAVASCRIPT).text(text)).isEqualTo(text);
    }

    @Test
    void aSelectorOfObjectiveCTakesItsArgumentsBetweenItsParts() {
        Translation words = new Translation(Dialect.OBJECTIVE_C);

        assertThat(words.text("a-1 rejectCall(s1, cancelled) was refused"))
                .isEqualTo("a-1 rejectCallWithSessionID:s1 status:callStatusCancelled was refused");
        assertThat(words.text("a-1 initiateCall(user bob, video)"))
                .isEqualTo("a-1 initiateCallWithCall(ReceiverTypeUser bob, CallTypeVideo)");
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, mode = Mode.EXCLUDE, names = "ANDROID")
    void theStoryOfAFailureSpeaksTheDialect(Dialect dialect) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Page page = new Page(new PrintStream(text, true, UTF_8), 100, false);

        new ViolationText(page, new Translation(dialect)).tell(1, Samples.uncancelled(), Optional.empty());

        Golden.check(
                "violation-" + dialect.label() + ".txt", text.toString(UTF_8).replace("\r", ""));
    }

    @Test
    void reportsForPeopleSpeakTheDialectOfTheSubject() {
        Result result = uncancelled("ios");

        assertThat(summary(result))
                .contains("onIncomingCallCanceled", "by rejectCall(sessionID:status:)")
                .doesNotContain("onIncomingCallCancelled");
        assertThat(JunitXml.text(result))
                .contains("onIncomingCallCanceled", "by rejectCall(sessionID:status:)")
                .doesNotContain("onIncomingCallCancelled");
    }

    @Test
    void reportsForProgramsAreCanonical() {
        assertThat(json(uncancelled("ios")))
                .isEqualTo(json(uncancelled("canonical")).replace("\"canonical\"", "\"ios\""));
    }

    @Test
    void aDialectThatNobodyKnowsIsReportedCanonically() {
        assertThat(summary(uncancelled("sip")))
                .isEqualTo(summary(uncancelled("canonical")).replace("(canonical)", "(sip)"));
    }

    private static Result uncancelled(String dialect) {
        Result sample = Samples.violating();
        Capabilities none = Capabilities.of(Set.of());
        return new Result(
                new Profile("acme-calls", "2.4.0", dialect, none),
                sample.seed(),
                sample.strict(),
                sample.verdict(),
                sample.readings(),
                sample.standings(),
                List.of(Samples.uncancelled()),
                sample.cases(),
                sample.tried(),
                sample.failure(),
                sample.notes());
    }

    private static String json(Result result) {
        return ReportJson.text("1.2.3", result, List.of());
    }

    private static String summary(Result result) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Page page = new Page(new PrintStream(text, true, UTF_8), 100, false);
        new Summary(page, false, "java -jar ringspec.jar", "doctor", result, List.of()).print();
        return text.toString(UTF_8);
    }
}
