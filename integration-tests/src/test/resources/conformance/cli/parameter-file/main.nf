params.a = 'script'
params.b = 'script'
params.c = 'script'

workflow {
    println "${params.a} ${params.b} ${params.c} ${params.list} ${params.map.x}"
}
