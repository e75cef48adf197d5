include { BOTTOM } from '../../modules/bottom'

workflow MIDDLE {
    take:
    ch

    main:
    BOTTOM(ch)

    emit:
    result = BOTTOM.out
}
