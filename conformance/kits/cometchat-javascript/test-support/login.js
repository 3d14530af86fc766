// What a user of the agent writes: how the app logs in. Here, how the stand-in does.
export function logIn({ CometChat, uid, region, authKey }) {
  return CometChat.standInLogIn({ region, authKey, uid });
}

export function logOut({ CometChat }) {
  CometChat.standInLogOut();
}
