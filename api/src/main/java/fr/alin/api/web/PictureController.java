package fr.alin.api.web;

import fr.alin.offer.Pictures;
import fr.alin.shared.Fact.Known;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The drawings of homes. */
@Controller("/pictures")
class PictureController {

  private final Pictures pictures;

  PictureController(Pictures pictures) {
    this.pictures = pictures;
  }

  @Get(uri = "/{number}.svg", produces = "image/svg+xml")
  HttpResponse<byte[]> picture(int number) {
    return pictures.svg(number) instanceof Known<byte[]>(var svg)
        ? HttpResponse.ok(svg)
            .header("Cache-Control", "public, max-age=86400")
            .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        : HttpResponse.notFound();
  }
}
