import static java.lang.Math.*

workflow {
    println max(1, 2)
}
