package fr.alin.api.web;

import java.net.URI;

/**
 * The tile server of the map, when the operator names one; without it the map stands on bundled
 * outlines. The page must be allowed to load from it, and says who made the tiles.
 *
 * @param address with the places z, x and y in braces; one host, whose name is written out; empty
 *     for none
 */
record MapTiles(String address, String attribution) {

  MapTiles {
    if (!address.isEmpty() && !address.matches("https?://[^\\s\"'<>;,{}/]+/[^\\s\"'<>;,]*")) {
      throw new IllegalArgumentException("alin.map.tiles is no address of http or https");
    }
  }

  /** Its scheme and host, for the policy of the page. */
  String sourceInPolicy() {
    if (address.isEmpty()) {
      return "";
    }
    // the places of a tile are no characters of an address
    var server = URI.create(address.replaceAll("[{}]", ""));
    return " " + server.getScheme() + "://" + server.getAuthority();
  }

  String addressInPage() {
    return inAttribute(address);
  }

  String attributionInPage() {
    return inAttribute(attribution);
  }

  private static String inAttribute(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
