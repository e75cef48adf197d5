if (params.usage) {
    println 'usage'
    return
}

workflow {
    println 'working'
}
