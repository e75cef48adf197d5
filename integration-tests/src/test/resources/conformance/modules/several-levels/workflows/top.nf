include { MIDDLE } from '../subworkflows/middle'

workflow TOP {
    take:
    ch

    main:
    MIDDLE(ch)

    emit:
    MIDDLE.out.result
}
