params {
    input: Path
    count: Integer
}

workflow {
    println params.input
}
