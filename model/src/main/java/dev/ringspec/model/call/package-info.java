/**
 * The nouns. A {@link dev.ringspec.model.call.World} is who is there: users, groups, and the devices they are logged in
 * on. A {@link dev.ringspec.model.call.Call} is what an implementation says of a call, in a result or an event. A call goes
 * through the {@link dev.ringspec.model.call.CallStatus statuses} of the catalogue's section 2.1, and is spoken of in the
 * eight {@link dev.ringspec.model.call.StatusWord words} of S4.
 */
@NullMarked
package dev.ringspec.model.call;

import org.jspecify.annotations.NullMarked;
