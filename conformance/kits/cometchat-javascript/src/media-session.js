/** Entering and leaving a call's media session, with what the page shows of the calls SDK. Its component is the page's to render. */
export class MediaSession {
  #app;

  constructor(app) {
    this.#app = app;
  }

  generateToken = async (sessionId) => {
    const user = await this.#app.CometChat.getLoggedinUser();
    return this.#app.CometChatCalls.generateToken(sessionId, user.getAuthToken());
  };

  startSession = (_sessionId, token, report) => this.#app.renderSession(this.#settings(report), token);

  endSession = () => {
    this.#app.CometChatCalls.endSession();
  };

  #settings(report) {
    const { CallSettingsBuilder, OngoingCallListener } = this.#app.CometChatCalls;
    const listener = new OngoingCallListener({
      onUserJoined: (user) => report('onUserJoined', uidOf(user)),
      onUserLeft: (user) => report('onUserLeft', uidOf(user)),
      onCallEnded: () => report('onCallEnded'),
      onError: (error) => console.error('The media session:', error),
    });
    return new CallSettingsBuilder().enableDefaultLayout(true).setIsAudioOnlyCall(false).setCallEventListener(listener).build();
  }
}

function uidOf(user) {
  return user?.getUid?.() ?? user?.uid;
}
