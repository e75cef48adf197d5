params {
    input: Path
    count: Integer = 3
    title: String = 'none'
    save: Boolean = false
    factor: Float = 1.5
}

workflow {
    println "${params.input} ${params.count + 1} ${params.title} ${params.save} ${params.factor}"
}
