package dev.ringspec.conformance.cli;

import dev.ringspec.conformance.http.binding.BindingFile;
import dev.ringspec.conformance.http.client.WireSubject;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** A server under test, and the binding by which it is spoken to. */
final class ServerChoice {
    @Option(
            names = "--server",
            paramLabel = "URL",
            converter = Address.class,
            description =
                    "the address of a server that is tried as its clients would use it, such as http://127.0.0.1:8080")
    private @Nullable URI server;

    @Option(
            names = "--binding",
            paramLabel = "FILE",
            description =
                    "how that server looks on the wire: a YAML file, or neutral (the default), which comes with the kit;"
                            + " binding show prints it, binding check checks a file")
    private String binding = BindingFile.NEUTRAL;

    /** An address shows up in reports, so it must hold nothing secret. */
    private static final class Address implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            URI uri = parsed(value);
            if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                throw new TypeConversionException("expected an address without user, password and query. What is secret"
                        + " belongs into the environment, and into the headers of the binding: \"${MY_API_KEY}\"");
            }
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!http || uri.getHost() == null) {
                throw new TypeConversionException(
                        "expected an address such as http://127.0.0.1:8080, and not '" + value + "'");
            }
            return uri;
        }

        private static URI parsed(String value) {
            try {
                return URI.create(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected an address such as http://127.0.0.1:8080");
            }
        }
    }

    WireSubject open() {
        return WireSubject.at(address(), BindingFile.named(binding).read(System.getenv()::get));
    }

    String name() {
        return "the server at " + address();
    }

    List<String> words() {
        return List.of("--server", address().toString(), "--binding", binding);
    }

    /** The command that checks the binding. */
    List<String> check() {
        return List.of("binding", "check", binding);
    }

    private URI address() {
        if (server == null) {
            throw new WrongUse(
                    "--binding needs --server, the address of the server that looks so, such as --server http://127.0.0.1:8080");
        }
        return server;
    }
}
