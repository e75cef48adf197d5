workflow FLOW {
    take:
    x

    main:
    FLOW(x)
}

workflow {
    FLOW(1)
}
