params {
    input: Path
    count: Integer = 3
}

workflow {
    println params.input
}
