// One function for each command: what the author's device is asked, and the answer in the protocol's form.

/** @typedef {import('../index.d.ts').Device} Device */

export const COMMANDS = {
  addCallListener: async (device, { listenerId }, reports) =>
    nothing(await device.addCallListener(listenerId, reports.ofListener(listenerId))),
  removeCallListener: async (device, { listenerId }) => nothing(await device.removeCallListener(listenerId)),
  initiateCall: async (device, { receiverId, receiverType, callType, timeout }) =>
    call(await device.initiateCall({ receiverId, receiverType, callType, timeout })),
  acceptCall: async (device, { sessionId }) => call(await device.acceptCall(sessionId)),
  rejectCall: async (device, { sessionId, status }) => call(await device.rejectCall(sessionId, status)),
  endCall: async (device, { sessionId }) => call(await device.endCall(sessionId)),
  getActiveCall: async (device) => call((await device.getActiveCall()) ?? null),
  clearActiveCall: async (device) => nothing(await device.clearActiveCall()),
  generateToken: async (device, { sessionId }) => ({ token: await device.generateToken(sessionId) }),
  startSession: async (device, { sessionId, token }, reports) =>
    nothing(await device.startSession(sessionId, token, reports.ofSession(sessionId))),
  endSession: async (device, { sessionId }) => nothing(await device.endSession(sessionId)),
  disconnect: async (device) => nothing(await device.disconnect()),
  connect: async (device) => nothing(await device.connect()),
};

function call(value) {
  return { call: value };
}

function nothing() {
  return {};
}
