println 'before'

if (params.stop)
    exit 0, 'that is all'

workflow {
    println 'running'
}
