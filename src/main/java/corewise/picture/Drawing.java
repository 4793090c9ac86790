package corewise.picture;

import java.util.List;

/**
 * A drawing: all its marks, the first of them below the others. Immutable.
 *
 * @param width pixels
 * @param height pixels
 * @param title what it shows, for who cannot see it
 * @param marks what is drawn
 */
public record Drawing(double width, double height, String title, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
