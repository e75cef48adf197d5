process A {
    output:
    val 1

    exec:
    println 'task'
}

workflow {
    main:
    A()

    onComplete:
    println "ended well: ${workflow.success}"

    onError:
    println 'never'
}
