include { PREP } from './a'
include { PREP as PREP2 } from './a' addParams( opts: [x: 5] )
include { SUBA } from './sub/suba'
params.opts = [x: 1]
params.list = 'a,b'
def modules = params.opts.clone()
modules.y = 3
workflow {
  PREP(Channel.of(1))
  PREP2(Channel.of(2))
  PREP.out.mix(PREP2.out).toSortedList().view()
  SUBA( Channel.of('k').map { [it, file("${projectDir}/main.nf")] }, [] )
  SUBA.out.res.view()
  SUBA.out.opt.ifEmpty { 'no opt' }.view()
  println modules
  println params.list.tokenize(',').size()
}
