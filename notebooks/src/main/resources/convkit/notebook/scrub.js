// Replaces the moving picture in each figure by the same frames with a slider. Where scripts are off, the picture stays.
(function () {
  for (const figure of document.querySelectorAll('figure.convkit-scrub:not([data-ready])')) {
    figure.dataset.ready = 'yes';
    const film = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    const stage = document.createElement('div');
    const bar = document.createElement('div');
    const slider = document.createElement('input');
    const counter = document.createElement('span');
    const last = film.steps.length - 1;
    let timer = null;

    function draw(step) {
      slider.value = step;
      let layers = film.base;
      for (let i = 0; i <= step; i++) layers += film.steps[i].stays;
      stage.innerHTML = film.open + layers + film.steps[step].now + '</svg>';
      stage.firstChild.setAttribute('aria-label', film.steps[step].text);
      slider.setAttribute('aria-valuetext', film.steps[step].text);
      counter.textContent = (step + 1) + ' of ' + (last + 1);
    }

    function stop() {
      clearInterval(timer);
      timer = null;
      play.textContent = '▶ play';
    }

    function button(text, action) {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      made.style.cssText = 'font:inherit;padding:1px 9px;cursor:pointer';
      made.onclick = action;
      bar.appendChild(made);
      return made;
    }

    bar.style.cssText = 'display:flex;gap:8px;align-items:center;max-width:640px;font:13px sans-serif;margin-top:4px';
    button('◀', function () { stop(); draw(Math.max(0, +slider.value - 1)); }).setAttribute('aria-label', 'one step back');
    slider.type = 'range';
    slider.min = 0;
    slider.max = last;
    slider.style.flex = '1';
    slider.setAttribute('aria-label', 'step');
    slider.oninput = function () { stop(); draw(+slider.value); };
    bar.appendChild(slider);
    button('▶', function () { stop(); draw(Math.min(last, +slider.value + 1)); }).setAttribute('aria-label', 'one step on');
    const play = button('▶ play', function () {
      if (timer) { stop(); return; }
      play.textContent = '❚❚ stop';
      timer = setInterval(function () { draw(+slider.value < last ? +slider.value + 1 : 0); }, 900);
    });
    bar.appendChild(counter);

    // The arrow keys also work on the picture itself; a notebook would take them for its own.
    stage.tabIndex = 0;
    stage.onkeydown = function (event) {
      const goal = {ArrowLeft: +slider.value - 1, ArrowRight: +slider.value + 1, Home: 0, End: last}[event.key];
      if (goal === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      stop();
      draw(Math.max(0, Math.min(last, goal)));
    };
    slider.onkeydown = stage.onkeydown;

    figure.querySelector('img').remove();
    figure.append(stage, bar);
    draw(0);
  }
})();
