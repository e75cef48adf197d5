@Grab('org.example:tool:1.0')
workflow {
    println 1
}
