workflow {
    println 'done'
}

workflow.onComplete {
    sendMail(to: 'me@example.org', subject: 'It is done', body: 'x')
    println "ok: ${workflow.success}"
    println undefinedThing
}
