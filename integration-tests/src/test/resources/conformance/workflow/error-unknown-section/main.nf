workflow FLOW {
    takes:
    a

    main:
    println a
}

workflow {
    FLOW(1)
}
