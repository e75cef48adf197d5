params {
    count: Integer = 3
}

workflow {
    println params.count
}
