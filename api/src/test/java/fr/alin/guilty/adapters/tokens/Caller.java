package fr.alin.guilty.adapters.tokens;

import java.net.Socket;

/** A key keeper that calls somebody. */
public final class Caller {
  boolean isBound(Socket socket) {
    return socket.isBound();
  }
}
