package fr.alin.api.security;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Where a call comes from: the socket's other end, or, when that is a proxy that the configuration
 * trusts, the nearest address of X-Forwarded-For that is not one. Anybody can write that header, so
 * without a trusted proxy it is not read.
 */
@Singleton
public final class ClientAddress {

  private final List<IpSubnetFilterRule> trusted;

  ClientAddress(@Property(name = "alin.trusted-proxies", defaultValue = "") List<String> networks) {
    this.trusted =
        networks.stream()
            .filter(network -> !network.isBlank())
            .map(ClientAddress::network)
            .toList();
  }

  public String of(HttpRequest<?> request) {
    var socket = request.getRemoteAddress();
    if (!isTrusted(socket)) {
      return text(socket.getAddress());
    }
    var hops = String.join(",", request.getHeaders().getAll("X-Forwarded-For")).split(",");
    for (var i = hops.length - 1; i >= 0; i--) {
      var bytes = NetUtil.createByteArrayFromIpAddressString(hops[i].strip());
      if (bytes == null) {
        break;
      }
      var hop = new InetSocketAddress(address(bytes), 0);
      if (!isTrusted(hop)) {
        return text(hop.getAddress());
      }
    }
    return text(socket.getAddress());
  }

  /** The machine itself asks; a call that a proxy on the machine passes on does not count. */
  public boolean isLoopback(HttpRequest<?> request) {
    var socket = request.getRemoteAddress().getAddress();
    return socket != null
        && socket.isLoopbackAddress()
        && !request.getHeaders().contains("X-Forwarded-For");
  }

  private boolean isTrusted(InetSocketAddress address) {
    return address.getAddress() != null && trusted.stream().anyMatch(rule -> rule.matches(address));
  }

  private static String text(InetAddress address) {
    return address == null ? "unknown" : address.getHostAddress();
  }

  private static IpSubnetFilterRule network(String text) {
    var parts = text.strip().split("/");
    var bits = parts.length == 2 ? Integer.parseInt(parts[1]) : parts[0].contains(":") ? 128 : 32;
    return new IpSubnetFilterRule(parts[0], bits, IpFilterRuleType.ACCEPT);
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four or sixteen bytes", impossible);
    }
  }
}
