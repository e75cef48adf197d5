workflow FLOW {
    main:
    ch = channel.empty()

    publish:
    made = ch
}

workflow {
    FLOW()
}

output {
    made {
    }
}
