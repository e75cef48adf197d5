workflow FLOW {
    take:
    a
    b

    main:
    println 'never'
}

workflow {
    FLOW(1)
}
