package fr.alin.account;

import java.time.Instant;

/**
 * What a client holds after log-in or refresh.
 *
 * @param refresh serves once
 * @param refreshUntil real time until which the refresh token serves if nobody uses it
 */
public record Tokens(
    AccessToken access, SecretToken refresh, ClientKind client, Instant refreshUntil) {}
