package dev.ringspec.features;

import io.cucumber.core.gherkin.Pickle;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.Node;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A feature of which only some scenarios are played.
 *
 * @param whole the feature; in full, since a Cucumber node has a Feature of its own
 * @param pickles the scenarios
 */
record Excerpt(io.cucumber.core.gherkin.Feature whole, List<Pickle> pickles)
        implements io.cucumber.core.gherkin.Feature {
    @Override
    public List<Pickle> getPickles() {
        return pickles;
    }

    @Override
    public Pickle getPickleAt(Node node) {
        return whole.getPickleAt(node);
    }

    @Override
    public URI getUri() {
        return whole.getUri();
    }

    @Override
    public String getSource() {
        return whole.getSource();
    }

    @Override
    public Iterable<?> getParseEvents() {
        return whole.getParseEvents();
    }

    @Override
    public Collection<Node> elements() {
        return whole.elements();
    }

    @Override
    public Location getLocation() {
        return whole.getLocation();
    }

    @Override
    public Optional<String> getKeyword() {
        return whole.getKeyword();
    }

    @Override
    public Optional<String> getName() {
        return whole.getName();
    }

    @Override
    public Optional<Node> getParent() {
        return whole.getParent();
    }
}
