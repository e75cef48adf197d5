process MAKE {
    output:
    path '*.one', arity: '1', emit: single
    path '*.one', arity: '1..*', emit: several
    path '*.none', arity: '0..*', emit: none
    path '*.none', arity: '0..1', emit: maybe

    script:
    """
    touch x.one
    """
}

workflow {
    MAKE()
    MAKE.out.single.view { "single ${it.name}" }
    MAKE.out.several.view { "several ${it*.name}" }
    MAKE.out.none.view { "none $it" }
    MAKE.out.maybe.view { "maybe $it" }
}
