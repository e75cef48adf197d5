process A {
    output:
    val 'x', emit: letter
    val 1, emit: number

    exec:
    def nothing = 0
}

workflow ASSIGNED {
    main:
    A()
    both = A.out.letter.combine(A.out.number)

    emit:
    both
    first = A.out.letter
    constant = channel.of('c')
}

workflow WHOLE {
    main:
    ch = channel.of(7)

    emit:
    ch
}

workflow {
    ASSIGNED()
    ASSIGNED.out.both.view { "both $it" }
    ASSIGNED.out.first.view { "first $it" }
    ASSIGNED.out.constant.view { "constant $it" }
    WHOLE().view { "whole $it" }
}
