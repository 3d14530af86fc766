package dev.ringspec.conformance.baresip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountTest {
    private static final Account ALICE = new Account("alice", 5060);
    private static final Account BOB = new Account("bob", 5070);
    private static final AddressBook BOOK = new AddressBook(Map.of("alice", ALICE, "bob", BOB));

    @ParameterizedTest
    @ValueSource(strings = {"bob", "", "a b", "a+b", "a@b:c", "line\nbreak", "<x>;y", "é"})
    void anyUidCanBePutIntoAnAddressAndTakenOut(String uid) {
        String uri = new Account(uid, 5060).uri();
        assertThat(uri).matches("sip:[A-Za-z0-9_.*%-]*@127\\.0\\.0\\.1:5060");
        assertThat(Account.uidOf(uri)).isEqualTo(uid);
    }

    @Test
    void aUserIsDialledWhereItsDeviceListens() {
        assertThat(BOOK.address("bob", ALICE)).isEqualTo("sip:bob@127.0.0.1:5070");
    }

    @Test
    void aStrangerIsAskedForInTheCallersOwnDomain() {
        assertThat(BOOK.address("zoe", ALICE)).isEqualTo("sip:zoe@127.0.0.1:5060");
    }
}
