// typical meta joins
process CALLER {
  input:
  tuple val(meta), path(bam), path(bai), path(bed)
  tuple val(meta2), path(fasta)
  output:
  tuple val(meta), path("*.vcf.gz"), path("*.tbi"), emit: vcf
  tuple val("${task.process}"), val('caller'), eval('echo 4.5'), emit: versions, topic: versions
  script:
  def intervals = bed ? "--intervals $bed" : ""
  """
  echo "caller $intervals -I ${bam} -R ${fasta} ${meta2.id}" > ${meta.id}.vcf.gz
  touch ${meta.id}.vcf.gz.tbi
  """
}
workflow {
  bam = Channel.of( [[id:'t1', patient:'p', status:1], file('t1.bam')], [[id:'n1', patient:'p', status:0], file('n1.bam')] )
  bai = Channel.of( [[id:'n1', patient:'p', status:0], file('n1.bai')], [[id:'t1', patient:'p', status:1], file('t1.bai')] )
  both = bam.join(bai, failOnDuplicate: true, failOnMismatch: true)
  both.branch { meta, b, i ->
        normal: meta.status == 0
        tumor:  meta.status == 1
        other: true
            return meta
     }.set { st }
  n = st.normal.map { meta, b, i -> [ meta.patient, meta, b, i ] }
  t = st.tumor.map { meta, b, i -> [ meta.patient, meta, b, i ] }
  pair = t.cross(n).map { tumor, normal ->
        def meta = [:]
        meta.patient = normal[0]
        meta.id = "${tumor[1].id}_vs_${normal[1].id}".toString()
        [ meta, normal[2], tumor[2] ]
  }
  pair.view { m, a, b -> "$m.id $a.name $b.name" }
  n.combine(t, by: 0).map { p, mn, bn, ib, mt, bt, it2 -> [p, mn.id, mt.id] }.view()
  both.map { m, b, i -> [m + [id: m.id.toUpperCase()], b, i, []] }.set { input }
  real = input.map { m, b, i, bed -> [m, file("$projectDir/x.bam"), file("$projectDir/x.bai"), bed] }
  CALLER(real, [[id:'genome'], file("$projectDir/g.fa")])
  CALLER.out.vcf.map { m, v, tb -> v.text.trim() }.toSortedList().view { it.join('\n') }
  CALLER.out.versions.unique().view()
  real.map { m, b, i, bed -> m.subMap('id', 'nope') }.collect(flat: false).view()
  Channel.of([[id:'a'], 1], [[id:'b'], 2]).join(Channel.of([[id:'a'], 9]), remainder: true).map { m, x, y -> [m.id, x, y ?: 0] }.view()
  Channel.of([1, 'x', 'a'], [2, 'x', 'b']).join(Channel.of([7, 'x', 'a']), by: [1,2]).view { "by12 $it" }
  Channel.of(['a', 1, 2], ['a', 3, 4], ['b', 5, 6]).groupTuple(by: 0, size: 2, remainder: true).view { "gs $it" }
  Channel.of([[1,2],[3]]).flatMap().view { "fm $it" }
  Channel.of('x').concat(Channel.of('y')).collect { it * 2 }.view()
  Channel.of(1..3).map { [it, it % 2 ? 'odd' : 'even'] }.groupTuple(by: 1).view { nums, k -> "$k ${nums}" }
  Channel.of('sample1_R1.fq', 'sample1_R2.fq').map { f -> [f.split('_')[0], f] }.groupTuple().map { id, fs -> [id] + fs }.view()
  Channel.of(1,2).combine(['a','b']).map { n2, l -> "$n2$l" }.collect().view()
  Channel.of([1,[2,3]]).map { a, b -> a + b.sum() }.view()
}
