params.sheet = "$projectDir/sheet.tsv"
def validate(row) {
    def required = ['id', 'n']
    def missing = required.findAll { !(it in row.keySet()) }
    if (missing) { throw new IllegalArgumentException("missing: ${missing}") }
    if (!(row.id ==~ /[A-Za-z0-9_]+/)) error("bad id ${row.id}")
    return row
}
class_like = [ 'a': { x -> x + 1 } ]
def parseN(s) { s?.isInteger() ? s.toInteger() : (s ? s as BigDecimal : null) }
workflow {
    Channel.fromPath(params.sheet, checkIfExists: true)
      .splitCsv(header: true, sep: '\t', strip: true)
      .map { row -> validate(row) }
      .map { row ->
          def meta = [id: row.id, n: parseN(row.n), tags: row.tags?.split(';') as List]
          meta.big = (meta.n ?: 0) > 5
          [ meta, meta.tags.size() ]
      }
      .tap { all }
      .filter { meta, c -> meta.big && c > 0 }
      .view { meta, c -> "${meta.id} n=${meta.n} tags=${meta.tags.join('/')} c=$c" }
    all.map { m, c -> c }.sum().view { "sum $it" }
    all.map { m, c -> [ m.n == null ? 'none' : m.n > 5 ? 'big' : 'small', m.id ] }
       .groupTuple().map { k, v -> "$k:${v.sort().join('')}" }.toSortedList().view()
    all.toList().map { it*.first()*.id.sort() }.view { "ids $it" }
    println class_like.a(1)
    def m = [b: 2, a: 1]
    println m.sort { it.key }.collect { k, v -> "$k$v" }
    println m.findAll { k, v -> v > 1 }.keySet()
    println m.any { k, v -> v == 2 } && m.every { it.value > 0 } ? 'yes' : 'no'
    def (a, b) = 'x_y'.split('_')
    println "$a+$b ${'s1_R1.fastq.gz'.replaceAll(/_R[12]\.fastq\.gz$/, '')}"
    def mt = ('sample_L001_R1' =~ /(.+)_L(\d+)_R(\d)/)
    if (mt.matches()) println "${mt.group(1)} ${mt[0][2] as int}"
    println(([3,1,2].sort().reverse() + [[1,2],[3]].flatten()).unique().max())
    switch (a) { case 'x': println 'ex'; break; default: println 'other' }
    try { validate([id: 'x']) } catch (IllegalArgumentException e) { println "caught ${e.message}" } catch (Exception e) { println 'x' }
    println String.format('%05.2f|%s', 3.14159, 'z') + ' ' + 'abc'.take(2) + Math.round(2.5)
    def list = (1..3).collectMany { [it] * it }
    println "$list ${list.groupBy { it }.collectEntries { k, v -> [(k): v.size()] }} ${list.countBy { it % 2 }}"
    assert list.size() == 6 : "no"
    while (list.size() > 4) list.removeLast()
    println list[1..-1] + list[-1] + [*list, 9][0..<2]
    println "${1.5.GB > 1.GB} ${2.h.toMinutes()} ${'4 GB' as nextflow.util.MemoryUnit}"
    println (params.nope ?: 'dflt')
    println "isList ${[] instanceof List} ${[:] instanceof Map} ${'' instanceof String} ${"$a" instanceof GString}"
    println "${a}${-> b}"
    println """multi
    line""".stripIndent()
    println '''a\
b'''
    println (/re\d $a/)
}
