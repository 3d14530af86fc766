package dev.ringspec.conformance.report;

import dev.ringspec.model.spec.Dialect;
import dev.ringspec.model.spec.Term;
import dev.ringspec.model.spec.Term.Kind;
import dev.ringspec.model.subject.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of the protocol in the spelling of one platform. The catalogue and the oracle speak canonically, and so does
 * everything that programs read; people are told in the dialect of what they have built. A name that the platform's documents
 * do not show stays as it is.
 *
 * @param dialect the dialect that is spoken
 */
public record Translation(Dialect dialect) {
    /** No translation at all. */
    public static final Translation NONE = new Translation(Dialect.CANONICAL);

    private static final Kind[] NAMES = {
        Kind.COMMAND, Kind.EVENT, Kind.SESSION_EVENT, Kind.FIELD, Kind.PARAMETER,
    };
    private static final Kind[] VALUES = {Kind.STATUS, Kind.RECEIVER_TYPE, Kind.CALL_TYPE};

    /**
     * Where names stand in a text. Commands, events and fields are like no English word, so they are names wherever they
     * stand; statuses and types are words of every day, and names only where the catalogue and the oracle put values. What is
     * quoted is somebody else's word, and stays.
     */
    private static final Pattern PLACES = Pattern.compile("(?<quote>\"[^\"]*\")"
            + "|`(?<code>[^`]+)`"
            + "|\\b(?<method>[a-z]+[A-Z]\\w*)\\((?<arguments>[^()]*)\\)"
            + "|\\b(?<field>callStatus|callType|receiverType) (?<value>[a-z]+)\\b"
            + "|\\b(?<name>[a-z]+[A-Z]\\w*)"
            + "|\\((?<alone>[a-z]+)\\)"
            + "|\\b(?<before>(?:session \\S+|success), )(?<values>[a-z]+(?: or [a-z]+)*)");

    /** That into the dialect of a subject; none if the subject names a dialect that nobody here knows. */
    public static Translation of(Profile subject) {
        return new Translation(Dialect.of(subject.dialect()).orElse(Dialect.CANONICAL));
    }

    /** A text of the catalogue or of the oracle. */
    public String text(String canonical) {
        Matcher place = PLACES.matcher(canonical);
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(text, Matcher.quoteReplacement(translated(place)));
        }
        return place.appendTail(text).toString();
    }

    private String translated(Matcher place) {
        if (place.group("quote") != null) {
            return place.group("quote");
        } else if (place.group("code") != null) {
            return "`" + value(name(place.group("code"))) + "`";
        } else if (place.group("method") != null) {
            return call(place.group("method"), place.group("arguments"));
        } else if (place.group("field") != null) {
            return name(place.group("field")) + " " + value(place.group("value"));
        } else if (place.group("name") != null) {
            return name(place.group("name"));
        } else if (place.group("alone") != null) {
            return "(" + value(place.group("alone")) + ")";
        }
        return place.group("before") + values(place.group("values"));
    }

    private String call(String method, String arguments) {
        List<String> given = arguments.isEmpty() ? List.of() : List.of(arguments.split(", ", -1));
        return new Signature(name(method)).with(given.stream().map(this::values).toList());
    }

    /** Each of several words. */
    private String values(String words) {
        return Arrays.stream(words.split(" ", -1)).map(this::value).collect(Collectors.joining(" "));
    }

    /** The name of a command, an event, a field or a parameter; the word itself if it is none. */
    public String name(String canonical) {
        // The catalogue writes sessionID where the protocol writes sessionId.
        return spelt(canonical.equals("sessionID") ? "sessionId" : canonical, NAMES)
                .orElse(canonical);
    }

    /** A status or type; the word itself if it is none. */
    public String value(String canonical) {
        return spelt(canonical, VALUES).orElse(canonical);
    }

    private Optional<String> spelt(String canonical, Kind... kinds) {
        return dialect == Dialect.CANONICAL
                ? Optional.empty()
                : Term.of(canonical, kinds).map(dialect::name);
    }
}
