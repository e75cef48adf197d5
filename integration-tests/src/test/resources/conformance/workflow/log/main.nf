log.info 'to people'
log.warn 'careful'
log.error 'wrong'
log.debug 'nobody sees this'

workflow {
    println 'running'
}
