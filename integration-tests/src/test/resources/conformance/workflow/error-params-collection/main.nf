params {
    samples: List<String>
}

workflow {
    println params.samples
}
