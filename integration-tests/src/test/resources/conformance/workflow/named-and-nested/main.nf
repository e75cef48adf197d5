process DOUBLE {
    input:
    val x

    output:
    val y, emit: doubled

    exec:
    y = x * 2
}

workflow INNER {
    take:
    numbers

    main:
    DOUBLE(numbers)

    emit:
    result = DOUBLE.out.doubled
}

workflow OUTER {
    take:
    numbers
    word

    main:
    INNER(numbers)

    emit:
    INNER.out.result
    words = INNER.out.result.map { "$word $it" }
}

workflow {
    OUTER(channel.of(1, 2), 'got')
    OUTER.out[0].view()
    OUTER.out.words.view()
}
