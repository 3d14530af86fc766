package dev.ringspec.model.call;

import java.util.List;

/**
 * A group of users.
 *
 * @param guid the id
 * @param members the uids of its members
 */
public record Group(String guid, List<String> members) {
    public Group {
        members = List.copyOf(members);
    }
}
