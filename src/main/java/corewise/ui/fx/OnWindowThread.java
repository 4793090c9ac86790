package corewise.ui.fx;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Belongs to the window's thread: may be made, called and read there only, but for what its own description leaves to
 * other threads. {@link WindowThread#check()} holds it at the doors where that costs nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OnWindowThread {}
