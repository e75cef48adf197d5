params.one = 1
params.text = 'default'
params.nested = [a: 1, b: [c: 2]]
params['other-name'] = 3

workflow {
    println "${params.one} ${params.text} ${params.nested.b.c} ${params['other-name']}"
    println params.containsKey('absent')
    println params.absent
}
