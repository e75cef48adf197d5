params.help = false
params.kind = 'short'

workflow {
    if (params.help) {
        println "usage: run me (${params.kind})"
    } else {
        println 'runs'
    }
}
