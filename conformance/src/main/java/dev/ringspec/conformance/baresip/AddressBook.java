package dev.ringspec.conformance.baresip;

import java.util.Map;

/**
 * Who is reached where; there is no registrar.
 *
 * @param accounts the users that have a device, by uid
 */
record AddressBook(Map<String, Account> accounts) {
    AddressBook {
        accounts = Map.copyOf(accounts);
    }

    /**
     * The address that a caller dials for a user. One that is not in the book is asked for in the caller's own domain, as
     * baresip does with a bare name; the answer there is 404, by SIP and not by the adapter.
     */
    String address(String uid, Account caller) {
        return accounts.getOrDefault(uid, new Account(uid, caller.port())).uri();
    }
}
