workflow {
    main:
    ch = channel.empty()

    publish:
    made = ch
}

output {
    made {
        paht 'x'
    }
}
