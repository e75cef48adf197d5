include { INNER; INNER as INNER_B } from '../modules/inner'
include { helper } from '../modules/inner'
workflow SUBA {
    take:
    pairs // [id, file]
    extra
    main:
    opt = Channel.empty()
    ch = Channel.empty()
    INNER(pairs, extra)
    if (helper(1) > 1) {
        INNER_B(INNER.out.res.map { id, f -> [id + '2', f] }, extra)
        ch = ch.mix(INNER_B.out.res)
    }
    ch = ch.mix(INNER.out.res)
    emit:
    res = ch.map { id, f -> "$id ${f.name}" }.toSortedList()
    opt
}
