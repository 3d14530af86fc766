/**
 * The fields of the protocol's Call, and under which names the documents of the platforms show them. The JavaScript page shows
 * one in both its forms, `getSessionId()` and `sessionId`, and is silent about how the others are read: so both forms are looked for.
 */
const FIELDS = {
  sessionId: ['sessionId', 'sessionID'],
  callType: ['callType', 'type'],
  callStatus: ['callStatus', 'status'],
  callInitiator: ['callInitiator'],
  callReceiver: ['callReceiver'],
  receiverType: ['receiverType'],
  initiatedAt: ['initiatedAt'],
  joinedAt: ['joinedAt'],
  endedAt: ['endedAt'],
};

/** The call in the words of the protocol. What the SDK does not give is left out, never made up. */
export function protocolCall(call) {
  const given = Object.entries(FIELDS).map(([field, names]) => [field, first(names.map((name) => read(call, name)))]);
  const { callInitiator, callReceiver, ...plain } = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return { ...plain, ...party('callInitiator', callInitiator), ...party('callReceiver', callReceiver) };
}

/** A user or a group, by its id alone: names and pictures are nobody's business here. */
function party(field, entity) {
  const uid = entity && read(entity, 'uid');
  const guid = entity && read(entity, 'guid');
  if (uid !== undefined) return { [field]: { uid } };
  return guid === undefined ? {} : { [field]: { guid } };
}

/** By its getter where there is one. */
function read(object, name) {
  const getter = `get${name[0].toUpperCase()}${name.slice(1)}`;
  const value = typeof object?.[getter] === 'function' ? object[getter]() : object?.[name];
  return value === null ? undefined : value;
}

function first(values) {
  return values.find((value) => value !== undefined);
}
