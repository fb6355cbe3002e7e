package convkit.notebook;

/** Anything that {@link Show#show(Picture)} can put under a notebook cell. */
public interface Picture {

    /** The picture in the formats that a notebook understands, and its description in words. */
    Rendering render();
}
