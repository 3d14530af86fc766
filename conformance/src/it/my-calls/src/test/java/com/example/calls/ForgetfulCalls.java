package com.example.calls;

import dev.ringspec.model.action.CallEvent;
import dev.ringspec.model.action.EventKind;
import dev.ringspec.model.action.Reply;
import dev.ringspec.model.action.SessionEvent;
import dev.ringspec.model.call.World;
import dev.ringspec.model.subject.Stage;
import dev.ringspec.model.subject.SubjectFailure;
import dev.ringspec.model.subject.Witness;

/** The same with a fault: a caller is not told that the call was rejected. */
class ForgetfulCalls extends MyCalls {
    @Override
    public Stage open(World world, Witness witness) {
        return super.open(world, new Forgetting(witness));
    }

    private record Forgetting(Witness witness) implements Witness {
        @Override
        public void told(CallEvent event) {
            if (event.kind() != EventKind.REJECTED) {
                witness.told(event);
            }
        }

        @Override
        public void returned(int id, Reply reply) {
            witness.returned(id, reply);
        }

        @Override
        public void heard(SessionEvent event) {
            witness.heard(event);
        }

        @Override
        public void failed(SubjectFailure failure) {
            witness.failed(failure);
        }
    }
}
