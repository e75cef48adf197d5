import static java.lang.Math.max
import static java.lang.Math.PI

workflow {
    println "${max(2, 3)} ${PI > 3}"
}
